/* What a name's neighbours in its sentence tell of its kind: "Orsk and Ulm" are two of one kind. */
#ifndef NAMENORM_NEIGHBOURS_H
#define NAMENORM_NEIGHBOURS_H

struct linker;

/* Judges the bearers whose own signs say little once more, by those whose signs say enough. */
void neighbours_tell(struct linker *linker);

#endif
