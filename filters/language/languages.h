/* The languages there are, one a line, in the order of their tags; each has its folder here and its
   line in Makefile.am. */
LANGUAGE(en)
