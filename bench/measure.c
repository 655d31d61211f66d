/* Times commands on one input, interleaved.

   measure ROUNDS INPUT COMMAND...

   Every round runs each COMMAND once, INPUT as its standard input and nothing kept of what it
   writes, in an order that moves on by one a round. COMMAND is words parted by spaces, run without
   a shell, so that only the command itself is measured. The first is what the others are compared
   with. Writes a table: command, MB/s (10^6 bytes a second of CPU time, user and system), ratio
   (how many times as fast as the first: the median of the ratios of each round), peak_kb (the most
   memory it had in any round), seconds (median CPU time). */
#define _DEFAULT_SOURCE /* wait4 */
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

enum { ROUNDS_MOST = 99, COMMANDS_MOST = 32, WORDS_MOST = 32 };

struct command {
    char *words[WORDS_MOST + 1];
    const char *name;
    double seconds[ROUNDS_MOST];
    long peak_kb;
};

static void
give_up(const char *what)
{
    perror(what);
    exit(1);
}

static void
run(char *const *words, const char *input)
{
    int in = open(input, O_RDONLY), out = open("/dev/null", O_WRONLY);
    if (in < 0 || out < 0 || dup2(in, 0) < 0 || dup2(out, 1) < 0)
        give_up(input);
    execvp(words[0], words);
    give_up(words[0]);
}

static double
seconds(struct timeval time)
{
    return (double)time.tv_sec + (double)time.tv_usec / 1e6;
}

/* Runs the command once; returns its CPU time. */
static double
measure(struct command *command, const char *input)
{
    pid_t child = fork();
    if (child < 0)
        give_up("fork");
    if (child == 0)
        run(command->words, input);
    int status;
    struct rusage usage;
    if (wait4(child, &status, 0, &usage) < 0)
        give_up("wait4");
    /* grep -c ends with 1 where nothing matches; more is trouble. */
    if (!WIFEXITED(status) || WEXITSTATUS(status) > 1) {
        fprintf(stderr, "measure: %s: failed\n", command->name);
        exit(1);
    }
    if (usage.ru_maxrss > command->peak_kb)
        command->peak_kb = usage.ru_maxrss;
    double time = seconds(usage.ru_utime) + seconds(usage.ru_stime);
    return time > 1e-6 ? time : 1e-6;
}

static int
compare(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

static double
median(const double *values, int count)
{
    double sorted[ROUNDS_MOST];
    memcpy(sorted, values, (size_t)count * sizeof *values);
    qsort(sorted, (size_t)count, sizeof *sorted, compare);
    return count % 2 ? sorted[count / 2] : (sorted[count / 2 - 1] + sorted[count / 2]) / 2;
}

static void
report(const struct command *commands, int count, int rounds, double bytes)
{
    printf("command\tMB/s\tratio\tpeak_kb\tseconds\n");
    for (int i = 0; i < count; i++) {
        double ratios[ROUNDS_MOST], time = median(commands[i].seconds, rounds);
        for (int k = 0; k < rounds; k++)
            ratios[k] = commands[0].seconds[k] / commands[i].seconds[k];
        printf("%s\t%.1f\t%.2f\t%ld\t%.3f\n", commands[i].name, bytes / 1e6 / time,
               median(ratios, rounds), commands[i].peak_kb, time);
    }
}

int
main(int argc, char **argv)
{
    static struct command commands[COMMANDS_MOST];
    int rounds = argc > 3 ? atoi(argv[1]) : 0, count = argc - 3;
    struct stat input;
    if (rounds < 1 || rounds > ROUNDS_MOST || count > COMMANDS_MOST) {
        fprintf(stderr, "usage: measure ROUNDS INPUT COMMAND...\n");
        return 2;
    }
    if (stat(argv[2], &input) != 0)
        give_up(argv[2]);
    for (int i = 0; i < count; i++) {
        commands[i].name = strdup(argv[i + 3]);
        int words = 0;
        for (char *word = strtok(argv[i + 3], " "); word && words < WORDS_MOST;
             word = strtok(NULL, " "))
            commands[i].words[words++] = word;
    }
    for (int round = 0; round < rounds; round++)
        for (int i = 0; i < count; i++) {
            struct command *command = &commands[(i + round) % count];
            command->seconds[round] = measure(command, argv[2]);
        }
    report(commands, count, rounds, (double)input.st_size);
    return 0;
}
