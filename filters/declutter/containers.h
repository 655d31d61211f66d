/* What the markup of a page says an element holds: its kind, the names in its attributes, whether
   it is hidden. */
#ifndef DECLUTTER_CONTAINERS_H
#define DECLUTTER_CONTAINERS_H

#include "declutter/tags.h"
#include "language/language.h"

/* What the names in class, id and role attributes say an element holds: the values of
   language/und/containers.txt, in this order. */
enum container {
    CONTAINER_ARTICLE, /* the body of the article, said so */
    CONTAINER_CAPTION,
    CONTAINER_COMMENT,
    CONTAINER_CONTENT,
    CONTAINER_FOOT,
    CONTAINER_FORM,   /* also what pops up */
    CONTAINER_HIDDEN, /* until a script shows it */
    CONTAINER_META,
    CONTAINER_NAV,
    CONTAINER_PROMO,
    CONTAINER_RELATED,
    CONTAINER_SHARE,
    CONTAINER_SIDE,
    CONTAINERS
};

/* The bit of what within a text is no part of it: it shows when the mouse is over the words before
   it, or to those who are read to. */
static const uint16_t CONTAINER_ASIDE = 1U << 15;

extern const char *const container_names[CONTAINERS];

/* What the attributes of a tag say. */
struct marks {
    uint16_t containers; /* bits */
    uint64_t class;      /* hash of its class */
};

/* NAMES has the list of containers (language "und"). */
struct marks marks_read(const struct language *names, const struct tag *tag);

/* The containers that an element of its own accord is: bits. */
uint16_t containers_of_element(enum element element);

#endif
