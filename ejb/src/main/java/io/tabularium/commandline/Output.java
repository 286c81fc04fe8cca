package io.tabularium.commandline;

import io.tabularium.writer.ResultFormat;
import java.nio.file.Path;
import java.util.List;

/**
 * What is to be written.
 *
 * @param folder for the results
 * @param merged tables over several pages as one
 * @param flat one header row a table, of whole column names
 * @param pictures intermediates drawn too
 */
record Output(
    List<ResultFormat> formats, Path folder, boolean merged, boolean flat, boolean pictures) {

  /** Copies the list. */
  Output {
    formats = List.copyOf(formats);
  }
}
