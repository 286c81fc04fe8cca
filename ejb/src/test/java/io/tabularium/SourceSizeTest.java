package io.tabularium;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Keeps files, methods and lists of parameters short, and every public type explained. */
class SourceSizeTest {

  private static final Path SOURCES = Path.of("src", "main", "java");
  private static final int MAX_FILE_LINES = 400;
  private static final int MAX_METHOD_LINES = 50;
  private static final int MAX_PARAMETERS = 5;

  private static final List<Path> FILES = files();
  private static final Findings FINDINGS = new Findings();

  @BeforeAll
  static void read() throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null, manager, null, null, null, manager.getJavaFileObjectsFromPaths(FILES));
      FINDINGS.trees = Trees.instance(task);
      for (CompilationUnitTree unit : task.parse()) {
        FINDINGS.scan(unit, null);
      }
    }
  }

  @Test
  void filesAreShort() {
    assertThat(FILES).filteredOn(file -> lines(file) > MAX_FILE_LINES).isEmpty();
  }

  @Test
  void methodsAreShort() {
    assertThat(FINDINGS.longMethods).isEmpty();
  }

  @Test
  void fewParametersOrARecord() {
    assertThat(FINDINGS.manyParameters).isEmpty();
  }

  @Test
  void publicTypesAreExplained() {
    assertThat(FINDINGS.unexplained).isEmpty();
  }

  @Test
  void everyRoomIsExplained() {
    assertThat(FILES)
        .extracting(Path::getParent)
        .allSatisfy(room -> assertThat(room.resolve("package-info.java")).exists());
  }

  private static List<Path> files() {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long lines(Path file) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Walks the syntax trees. */
  private static final class Findings extends TreePathScanner<Void, Void> {

    private final List<String> longMethods = new ArrayList<>();
    private final List<String> manyParameters = new ArrayList<>();
    private final List<String> unexplained = new ArrayList<>();
    private Trees trees;

    @Override
    public Void visitClass(ClassTree type, Void unused) {
      boolean isPublic = type.getModifiers().getFlags().contains(Modifier.PUBLIC);
      if (isPublic && trees.getDocComment(getCurrentPath()) == null) {
        unexplained.add(type.getSimpleName().toString());
      }
      return super.visitClass(type, null);
    }

    @Override
    public Void visitMethod(MethodTree method, Void unused) {
      String name = name(method);
      BlockTree body = method.getBody();
      if (body != null && lines(body) > MAX_METHOD_LINES) {
        longMethods.add(name + ": " + lines(body) + " lines");
      }
      if (method.getParameters().size() > MAX_PARAMETERS && !isCanonicalConstructor(method)) {
        manyParameters.add(name + ": " + method.getParameters().size() + " parameters");
      }
      return super.visitMethod(method, null);
    }

    private String name(MethodTree method) {
      ClassTree type = (ClassTree) getCurrentPath().getParentPath().getLeaf();
      return type.getSimpleName() + "." + method.getName();
    }

    private boolean isCanonicalConstructor(MethodTree method) {
      Tree type = getCurrentPath().getParentPath().getLeaf();
      return type.getKind() == Tree.Kind.RECORD && method.getReturnType() == null;
    }

    private long lines(Tree tree) {
      CompilationUnitTree unit = getCurrentPath().getCompilationUnit();
      SourcePositions positions = trees.getSourcePositions();
      LineMap map = unit.getLineMap();
      return map.getLineNumber(positions.getEndPosition(unit, tree))
          - map.getLineNumber(positions.getStartPosition(unit, tree))
          + 1;
    }
  }
}
