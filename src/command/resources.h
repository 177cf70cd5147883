#ifndef COMMAND_RESOURCES_H
#define COMMAND_RESOURCES_H

struct arena;

/* A folder that comes with the program (templates, fonts), found beside the
 * executable: in a build tree or installed.  NULL when there is none. */
const char *resources_folder(struct arena *arena, const char *name);

/* The folder of the translations, zh_CN/LC_MESSAGES/…; NULL: none. */
const char *resources_translations(struct arena *arena);

#endif
