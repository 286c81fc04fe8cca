package io.tabularium.storage;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Clears away, at the start, the half files of a run that was killed. */
@Singleton
@Startup
public class FirstSweep {

  private static final Logger LOG = Logger.getLogger(FirstSweep.class.getName());

  @Inject private FileStore files;

  @PostConstruct
  void sweep() {
    int swept = files.sweepOwnHalves();
    if (swept > 0) {
      LOG.log(Level.INFO, "{0} half files of an earlier run removed", swept);
    }
  }
}
