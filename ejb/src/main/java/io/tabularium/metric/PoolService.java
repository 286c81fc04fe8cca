package io.tabularium.metric;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The pools of this node as they are now. */
@ApplicationScoped
public class PoolService {

  private final ServerPools server = new ServerPools();

  @Resource(lookup = "concurrent/tabularium-work")
  private ManagedExecutorService work;

  @Resource(lookup = "concurrent/tabularium-answer")
  private ManagedExecutorService answer;

  /** All of them; one that the server does not tell of is left out. */
  public List<Pool> pools() {
    return Stream.of(database(), server.http(), work(), server.executor("answer", answer))
        .flatMap(Optional::stream)
        .toList();
  }

  /** The connections to the database. */
  public Optional<Pool> database() {
    return server.database();
  }

  /** The workers. */
  public Optional<Pool> work() {
    return server.executor("work", work);
  }

  /** The threads that serve requests. */
  public Optional<Pool> http() {
    return server.http();
  }
}
