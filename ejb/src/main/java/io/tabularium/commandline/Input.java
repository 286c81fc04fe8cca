package io.tabularium.commandline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A file to read.
 *
 * @param name the file's name without its {@code .pdf}, which the results are named by
 */
record Input(Path file, String name) {

  private static final String ENDING = ".pdf";

  /** The files named, folders replaced by their PDF files in the order of their names. */
  static List<Input> collect(List<Path> filesAndFolders) throws IOException {
    List<Input> inputs = new ArrayList<>();
    for (Path path : filesAndFolders) {
      if (Files.isDirectory(path)) {
        try (Stream<Path> entries = Files.list(path)) {
          entries.filter(Input::isPdf).sorted().map(Input::of).forEach(inputs::add);
        }
      } else {
        inputs.add(of(path));
      }
    }
    return inputs;
  }

  /** A name that two of the inputs have. */
  static Optional<String> clash(List<Input> inputs) {
    Set<String> seen = new HashSet<>();
    return inputs.stream().map(Input::name).filter(name -> !seen.add(name)).findFirst();
  }

  private static Input of(Path file) {
    String name = file.getFileName().toString();
    return new Input(
        file, hasEnding(name) ? name.substring(0, name.length() - ENDING.length()) : name);
  }

  private static boolean isPdf(Path path) {
    return hasEnding(path.getFileName().toString()) && Files.isRegularFile(path);
  }

  private static boolean hasEnding(String name) {
    return name.toLowerCase(Locale.ROOT).endsWith(ENDING);
  }
}
