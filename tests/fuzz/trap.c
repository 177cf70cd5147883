/* GLib ends a program with SIGTRAP, which libFuzzer does not know: the input
 * that was to blame would be lost. */
#include <signal.h>
#include <stdlib.h>

int LLVMFuzzerInitialize(int *argc, char ***argv);

static void
end(int signal)
{
    (void)signal;
    abort();
}

int
LLVMFuzzerInitialize(int *argc, char ***argv)
{
    (void)argc;
    (void)argv;
    signal(SIGTRAP, end);
    return 0;
}
