# Pattern rules for make: the four tables of every article in a tree.
#
#   ARTICLES = articles            where NAME.txt lies, in any depth
#   TABLES = tables                where NAME.blocks.tsv, .sents.tsv, .names.tsv, .quotes.tsv go
#   include copydesk.mk
#   all: $(COPYDESK_TABLES)
#
# A table is made anew when its article is newer, and only then (after an update of the programs: make -B). It is
# written beside its place and moved there when it is whole, so that an interrupted or failed run leaves no half table.
# GNU make 4.2; file names with spaces are beyond make.
ARTICLES ?= articles
TABLES ?= tables

# Where the programs are; empty: in the PATH. And what to give them, as in NAMENORM_FLAGS = --authority=desk.tsv
BIN ?=
copydesk_bin = $(if $(BIN),$(abspath $(BIN))/)
DECLUTTER = $(copydesk_bin)declutter $(DECLUTTER_FLAGS)
SENTSPLIT = $(copydesk_bin)sentsplit $(SENTSPLIT_FLAGS)
NAMENORM = $(copydesk_bin)namenorm $(NAMENORM_FLAGS)
PULLQUOTE = $(copydesk_bin)pullquote $(PULLQUOTE_FLAGS)

copydesk_names := $(patsubst $(ARTICLES)/%.txt,%,$(shell find $(ARTICLES) -name '*.txt' | LC_ALL=C sort))

# Written anew when an article comes or goes; a table of all articles depends on it.
copydesk_list := $(TABLES)/articles.list
ifneq ($(MAKECMDGOALS),clean)
$(if $(copydesk_names),,$(error there is no article in the folder '$(ARTICLES)'))
ifneq ($(strip $(file <$(copydesk_list))),$(copydesk_names))
$(shell mkdir -p $(TABLES))
$(file >$(copydesk_list),$(copydesk_names))
endif
endif

# $(call copydesk_tables,names): the tables of one kind, one an article.
copydesk_tables = $(patsubst %,$(TABLES)/%.$1.tsv,$(copydesk_names))
COPYDESK_TABLES = $(foreach kind,blocks sents names quotes,$(call copydesk_tables,$(kind)))

$(TABLES)/%.blocks.tsv: $(ARTICLES)/%.txt
	@mkdir -p $(@D)
	$(DECLUTTER) $< >$@.tmp && mv -f $@.tmp $@

$(TABLES)/%.sents.tsv: $(TABLES)/%.blocks.tsv
	$(SENTSPLIT) $< >$@.tmp && mv -f $@.tmp $@

$(TABLES)/%.names.tsv: $(TABLES)/%.sents.tsv
	$(NAMENORM) $< >$@.tmp && mv -f $@.tmp $@

$(TABLES)/%.quotes.tsv: $(TABLES)/%.sents.tsv
	$(PULLQUOTE) $< >$@.tmp && mv -f $@.tmp $@

# The recipe of one table for all articles: the header of the first, the rows of all. (Not as arguments: there may be
# more of them than a command line holds.)
define copydesk_join
$(file >$@.list.tmp,$(filter %.tsv,$^))
tr ' ' '\n' <$@.list.tmp | xargs cat | awk 'NR == 1 { header = $$0; print; next } $$0 != header' >$@.tmp
rm -f $@.list.tmp && mv -f $@.tmp $@
endef

.SECONDARY: $(COPYDESK_TABLES)
