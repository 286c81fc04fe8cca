package io.tabularium.storage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Whether documents and results can be written. */
@Readiness
@ApplicationScoped
public class StorageReadiness implements HealthCheck {

  private final FileStore files;

  /** For the container's proxy. */
  protected StorageReadiness() {
    this(null);
  }

  @Inject
  StorageReadiness(FileStore files) {
    this.files = files;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("storage").status(files.isWritable()).build();
  }
}
