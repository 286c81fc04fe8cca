package io.tabularium.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretBoxTest {

  @TempDir private Path folder;

  private SecretBox box(String key) {
    return new SecretBox(new SecretKeyFile(key, folder));
  }

  @Test
  void whatIsSealedOpensForItsPurposeOnly() {
    String sealed = box("").seal("geheim €", "job 1");
    assertThat(sealed).doesNotContain("geheim");
    assertThat(box("").open(sealed, "job 1")).contains("geheim €");
    assertThat(box("").open(sealed, "job 2")).isEmpty();
  }

  @Test
  void anotherKeyOpensNothing() {
    String sealed = box("").seal("geheim", "job 1");
    String other = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";
    assertThat(box(other).open(sealed, "job 1")).isEmpty();
    assertThat(box(other).open(box(other).seal("x", "p"), "p")).contains("x");
  }

  @Test
  void theSameTextIsSealedDifferentlyEachTime() {
    assertThat(box("").seal("x", "p")).isNotEqualTo(box("").seal("x", "p"));
  }

  @Test
  void theKeyIsMadeOnceForItsOwnerAlone() throws IOException {
    box("").seal("x", "p");
    Path file = folder.resolve("secret.key");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    String key = Files.readString(file);
    box("").seal("x", "p");
    assertThat(Files.readString(file)).isEqualTo(key);
    try (var files = Files.list(folder)) {
      assertThat(files).hasSize(1);
    }
  }
}
