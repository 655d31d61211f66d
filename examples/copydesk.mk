# Pattern rules for make: the four tables of every article in a tree.
#
#   ARTICLES = articles            where NAME.txt lies, in any depth
#   TABLES = tables                where NAME.blocks.tsv, .sents.tsv, .names.tsv, .quotes.tsv go
#   include copydesk.mk
#   all: $(COPYDESK_TABLES)
#
# A table is made anew when its article is newer, and only then (after an update of the programs: make -B). It is
# written beside its place and moved there when it is whole, so that an interrupted or failed run leaves no half table.
# GNU make 4.2. An article whose name has white space or one of : ; = # | % * ? [ ] \ is beyond make: it is named on
# standard error and left out, and the others are done.
ARTICLES ?= articles
TABLES ?= tables

# Where the programs are; empty: in the PATH. And what to give them, as in NAMENORM_FLAGS = --authority=desk.tsv
BIN ?=
copydesk_bin = $(if $(BIN),$(abspath $(BIN))/)
DECLUTTER = $(call copydesk_quoted,$(copydesk_bin)declutter) $(DECLUTTER_FLAGS)
SENTSPLIT = $(call copydesk_quoted,$(copydesk_bin)sentsplit) $(SENTSPLIT_FLAGS)
NAMENORM = $(call copydesk_quoted,$(copydesk_bin)namenorm) $(NAMENORM_FLAGS)
PULLQUOTE = $(call copydesk_quoted,$(copydesk_bin)pullquote) $(PULLQUOTE_FLAGS)

# $(call copydesk_quoted,names): each as the shell must be told it, whatever characters it has.
copydesk_quoted_text = '$(subst ','\'',$1)'
copydesk_quoted = $(foreach copydesk_word,$1,$(call copydesk_quoted_text,$(copydesk_word)))

# The articles, and those whose names make would take for something else.
copydesk_hash := \#
copydesk_beyond = '*[][[:space:]:;=$(copydesk_hash)|%*?\\]*'
copydesk_find = LC_ALL=C find $(call copydesk_quoted,$(ARTICLES)) -name '*.txt'
copydesk_names := $(patsubst $(ARTICLES)/%.txt,%,$(shell $(copydesk_find) ! -path $(copydesk_beyond) | LC_ALL=C sort))
copydesk_say = for name; do printf 'copydesk.mk: %s: left out: make cannot carry this name\n' \
	"$$(printf %s "$$name" | tr '[:cntrl:]' '?')" >&2; done

# Written anew when an article comes or goes; a table of all articles depends on it.
copydesk_list := $(TABLES)/articles.list
ifneq ($(MAKECMDGOALS),clean)
$(shell $(copydesk_find) -path $(copydesk_beyond) -exec sh -c $(call copydesk_quoted_text,$(copydesk_say)) sh {} +)
$(if $(copydesk_names),,$(error there is no article in the folder '$(ARTICLES)'))
ifneq ($(strip $(file <$(copydesk_list))),$(copydesk_names))
$(shell mkdir -p $(call copydesk_quoted,$(TABLES)))
$(file >$(copydesk_list),$(copydesk_names))
endif
endif

# $(call copydesk_tables,names): the tables of one kind, one an article.
copydesk_tables = $(patsubst %,$(TABLES)/%.$1.tsv,$(copydesk_names))
COPYDESK_TABLES = $(foreach kind,blocks sents names quotes,$(call copydesk_tables,$(kind)))

copydesk_move = >$(call copydesk_quoted,$@.tmp) && mv -f $(call copydesk_quoted,$@.tmp $@)

$(TABLES)/%.blocks.tsv: $(ARTICLES)/%.txt
	@mkdir -p $(call copydesk_quoted,$(@D))
	$(DECLUTTER) $(call copydesk_quoted,$<) $(copydesk_move)

$(TABLES)/%.sents.tsv: $(TABLES)/%.blocks.tsv
	$(SENTSPLIT) $(call copydesk_quoted,$<) $(copydesk_move)

$(TABLES)/%.names.tsv: $(TABLES)/%.sents.tsv
	$(NAMENORM) $(call copydesk_quoted,$<) $(copydesk_move)

$(TABLES)/%.quotes.tsv: $(TABLES)/%.sents.tsv
	$(PULLQUOTE) $(call copydesk_quoted,$<) $(copydesk_move)

# The recipe of one table for all articles: the header of the first, the rows of all. (Not as arguments: there may be
# more of them than a command line holds.)
define copydesk_join
$(file >$@.list.tmp,$(filter %.tsv,$^))
tr ' \n' '\0\0' <$(call copydesk_quoted,$@.list.tmp) | xargs -0 cat | \
	awk 'NR == 1 { header = $$0; print; next } $$0 != header' >$(call copydesk_quoted,$@.tmp)
rm -f $(call copydesk_quoted,$@.list.tmp) && mv -f $(call copydesk_quoted,$@.tmp $@)
endef

.SECONDARY: $(COPYDESK_TABLES)
