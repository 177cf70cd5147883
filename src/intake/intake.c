#include "intake/intake.h"

#include <glib.h>

#include "base/arena.h"
#include "base/file.h"
#include "base/finding.h"
#include "base/progress.h"
#include "files.h"
#include "sheet.h"

/* Files of fewer figures may be equal by chance. */
#define ALIKE_FIGURES_MIN 12

/* One file and the thread's own memory for it. */
struct job {
    struct arena *arena;
    struct sheet sheet;
};

struct run {
    struct job *jobs;
    size_t n;
    gint next;              /* the job that the next free thread takes */
    GMutex large;           /* of the job that holds much memory */
    const struct csv_limits *limits;
};

static const struct intake_options no_options = {0};

const struct intake_part *
intake_part(const struct intake_file *file, const struct region *city)
{
    if (file->parts == NULL || (file->city != NULL && file->city != city))
        return NULL;
    return &file->parts[file->city != NULL ? 0 : city->position];
}

bool
intake_concerns(const struct intake_file *file, const struct region *city)
{
    const struct intake_part *part = intake_part(file, city);

    if (file->city != NULL)
        return file->city == city;
    return part == NULL || !file->readable || part->named;
}

static const struct csv_limits *
limits_of(const struct intake_options *options)
{
    return options->limits.file_bytes > 0 ? &options->limits
                                          : &csv_limits_default;
}

static void
read_job(struct job *job, const struct csv_limits *limits)
{
    struct arena *bytes = arena_new();

    job->sheet.file->limits = *limits;
    sheet_read(&job->sheet, bytes, limits);
    arena_free(bytes);
    sheet_done(&job->sheet);
    progress_add(PROGRESS_FILES, 1);
}

static gpointer
work(gpointer data)
{
    struct run *run = data;

    for (;;) {
        gint i = g_atomic_int_add(&run->next, 1);

        if ((size_t)i >= run->n)
            return NULL;
        read_job(&run->jobs[i], run->limits);
    }
}

static size_t
jobs_of(const struct intake_options *options)
{
    return options->jobs > 0 ? (size_t)options->jobs
                             : g_get_num_processors();
}

/* Threads that no file is left for help those that read large ones. */
static void
run_jobs(struct run *run, size_t wanted)
{
    size_t n = MIN(wanted, run->n);
    g_autofree GThread **threads = NULL;

    for (size_t i = 0; i < run->n; i++) {
        run->jobs[i].sheet.jobs = wanted / n;
        run->jobs[i].sheet.large = &run->large;
    }
    if (n <= 1) {
        work(run);
        return;
    }
    threads = g_new(GThread *, n);
    for (size_t i = 0; i < n; i++)
        threads[i] = g_thread_new("intake", work, run);
    for (size_t i = 0; i < n; i++)
        g_thread_join(threads[i]);
}

static void
open_job(struct job *job, const struct survey *survey,
         const struct intake_options *options, struct intake_file *file,
         const struct intake_taker *taker)
{
    job->arena = arena_new();
    job->sheet = (struct sheet){
        .arena = job->arena,
        .survey = survey,
        .form = file->form,
        .city = file->city,
        .findings = findings_new(job->arena),
        .file = file,
        .options = options,
        .jobs = 1,
        .taker = taker,
    };
    if (options->instead != NULL &&
        strcmp(options->instead->at.file, file->name) == 0)
        job->sheet.instead = options->instead;
}

/* The memory stays: the file's headers are in it. */
static void
close_job(struct arena *arena, struct job *job, struct findings *findings)
{
    const struct sheet *sheet = &job->sheet;

    findings_merge(findings, sheet->findings);
    if (sheet->partial != NULL && sheet->taker->merge != NULL)
        sheet->taker->merge(sheet->taker->taker, sheet->partial);
    arena_adopt(arena, job->arena);
}

static bool
is_alike(const struct sheet *a, const struct sheet *b)
{
    return a->form == b->form && a->digest == b->digest &&
           a->n_figures == b->n_figures && a->n_figures >= ALIKE_FIGURES_MIN;
}

/* Lets an explanation lapse when the figures, or the other file, change. */
static char *
value_of(const struct sheet *sheet, const char *other)
{
    return g_strdup_printf("%s：%zu 个数，指纹 %016" G_GINT64_MODIFIER "x",
                           other, sheet->n_figures, sheet->digest);
}

/* Figures that two cities share to the last digit were copied; of one city
 * no form is read twice. */
static void
tell_alike(const struct job *jobs, size_t n, struct findings *findings)
{
    for (size_t i = 1; i < n; i++)
        for (size_t k = 0; k < i; k++)
            if (is_alike(&jobs[i].sheet, &jobs[k].sheet)) {
                const char *name = jobs[i].sheet.file->name;
                const char *other = jobs[k].sheet.file->name;
                g_autofree char *value = value_of(&jobs[i].sheet, other);

                findings_add(findings, FINDING_FILE_ALIKE,
                    ((struct place){name, 0, 0}), .value = value,
                    .args = {language_same(other)});
                break;
            }
}

const struct intake *
intake_read(struct arena *arena, const struct survey *survey,
            const struct intake_options *options,
            const struct intake_taker *taker, struct findings *findings)
{
    struct intake *intake = ARENA_NEW(arena, struct intake);
    struct run run = {0};
    struct file_list list;

    g_mutex_init(&run.large);
    if (options == NULL)
        options = &no_options;
    files_find(arena, survey, options, &list, findings);
    run.limits = limits_of(options);
    run.jobs = ARENA_NEW_N(arena, struct job, list.n + 1);
    run.n = list.n;
    progress_add(PROGRESS_FILES_ALL, run.n);
    for (size_t i = 0; i < run.n; i++)
        open_job(&run.jobs[i], survey, options, &list.items[i], taker);
    run_jobs(&run, jobs_of(options));
    g_mutex_clear(&run.large);
    tell_alike(run.jobs, run.n, findings);
    for (size_t i = 0; i < run.n; i++) {
        files_tell_cities(arena, survey, options, &list.items[i], findings);
        intake->n_rows += list.items[i].n_rows;
        close_job(arena, &run.jobs[i], findings);
    }
    intake->files = list.items;
    intake->n_files = list.n;
    return intake;
}

static const struct region *
city_of_path(const struct survey *survey, const char *path)
{
    g_autofree char *folder = g_path_get_dirname(path);
    g_autofree char *name = g_path_get_basename(folder);

    for (size_t i = 0; i < survey->province->n; i++) {
        const struct region *city = survey->province->items[i];
        g_autofree char *known =
            city->folder != NULL ? g_path_get_basename(city->folder) : NULL;

        if (g_strcmp0(known, name) == 0)
            return city;
    }
    return survey_city(survey, name);
}

bool
intake_read_file(struct arena *arena, const struct survey *survey,
                 const struct form *form, const struct region *city,
                 const char *path, const char *name,
                 const struct intake_options *options,
                 struct intake_file *file, const struct intake_taker *taker,
                 struct findings *findings)
{
    g_autofree char *base = g_path_get_basename(path);
    struct job job;

    if (options == NULL)
        options = &no_options;
    if (city == NULL)
        city = city_of_path(survey, path);
    if (form == NULL)
        form = files_form(survey, city, base);
    *file = (struct intake_file){
        .name = name, .path = path, .city = city, .form = form};
    open_job(&job, survey, options, file, taker);
    job.sheet.jobs = jobs_of(options);
    read_job(&job, limits_of(options));
    close_job(arena, &job, findings);
    return file->readable;
}
