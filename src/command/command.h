#ifndef COMMAND_COMMAND_H
#define COMMAND_COMMAND_H

/* Exit status of the program. */
enum status {
    STATUS_GOOD = 0,
    STATUS_BLOCKED = 1,       /* findings that block */
    STATUS_USAGE = 2,
    STATUS_MACHINE = 3,       /* no disk, no font, no memory */
};

struct command {
    const char *name;
    const char *synopsis; /* EDITION -o report.pdf …, in English */
    const char *summary;  /* one line, in English */
    enum status (*run)(const struct command *command, int argc, char **argv);
};

/* The table of all commands, ended by a NULL name. */
extern const struct command commands[];

enum status build_run(const struct command *command, int argc, char **argv);
enum status chart_run(const struct command *command, int argc, char **argv);
enum status check_run(const struct command *command, int argc, char **argv);
enum status compare_run(const struct command *command, int argc,
                        char **argv);
enum status sheet_run(const struct command *command, int argc, char **argv);
enum status init_run(const struct command *command, int argc, char **argv);
enum status tables_run(const struct command *command, int argc, char **argv);
enum status explain_run(const struct command *command, int argc,
                        char **argv);
enum status read_run(const struct command *command, int argc, char **argv);
enum status sums_run(const struct command *command, int argc, char **argv);
enum status verify_run(const struct command *command, int argc,
                       char **argv);

#endif
