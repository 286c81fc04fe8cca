package io.tabularium.job;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteRemove;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.tabularium.job.JobHandler.GiveUp;
import io.tabularium.metric.Kind;
import io.tabularium.metric.Meters;
import io.tabularium.metric.Outcome;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/**
 * A kind of job as db-scheduler runs it. The job's data is the number of workers that died on it.
 */
final class JobTask {

  /** A job that kills its worker would kill every worker. */
  private static final int DEATHS = 2;

  private final JobHandler handler;
  private final Meters meters;
  private final Clock clock;
  private final HeapMark heap;

  private JobTask(JobHandler handler, Meters meters, Clock clock, HeapMark heap) {
    this.handler = handler;
    this.meters = meters;
    this.clock = clock;
    this.heap = heap;
  }

  static CustomTask<Integer> of(JobHandler handler, Meters meters, Clock clock, HeapMark heap) {
    JobTask task = new JobTask(handler, meters, clock, heap);
    return Tasks.custom(handler.kind(), Integer.class)
        .onFailure(
            FailureHandler.<Integer>maxRetries(handler.retry().tries())
                .withBackoff(handler.retry().first(), handler.retry().growth())
                .thenRemove(
                    complete -> task.giveUp(complete.getExecution().taskInstance, GiveUp.FAULTS)))
        .onDeadExecution(
            (complete, operations) ->
                operations.reschedule(
                    complete,
                    complete.getTimeDone(),
                    (Integer) complete.getExecution().taskInstance.getData() + 1))
        .execute(task::run);
  }

  private CompletionHandler<Integer> run(TaskInstance<Integer> job, ExecutionContext context) {
    Duration waited = Duration.between(context.getExecution().executionTime, clock.instant());
    meters.record(Kind.QUEUE, handler.kind(), Outcome.OK, waited);
    if (job.getData() >= DEATHS) {
      giveUp(job, GiveUp.KILLS_ITS_WORKER);
      return new OnCompleteRemove<>();
    }
    try {
      work(subject(job), () -> context.getSchedulerState().isShuttingDown());
      return new OnCompleteRemove<>();
    } catch (JobInterruptedException e) {
      return (complete, operations) -> operations.reschedule(complete, complete.getTimeDone());
    } catch (JobPostponedException e) {
      return (complete, operations) ->
          operations.reschedule(complete, complete.getTimeDone().plus(e.delay()));
    }
  }

  private void work(UUID subject, BooleanSupplier stopping) {
    heap.enter(stopping);
    try {
      handler.run(subject, stopping);
    } finally {
      heap.leave();
    }
  }

  static RecurringTask<Void> of(RecurringJob job) {
    return Tasks.recurring(job.kind(), FixedDelay.of(job.pause()))
        .execute((instance, context) -> job.run());
  }

  private void giveUp(TaskInstance<?> job, GiveUp reason) {
    handler.giveUp(subject(job), reason);
  }

  private static UUID subject(TaskInstance<?> job) {
    return UUID.fromString(job.getId());
  }
}
