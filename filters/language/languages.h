/* The languages there are, one a line, in the order of their tags; each has its folder here and stands in Makefile.am's
   LANGUAGES. */
LANGUAGE(en)
