package io.tabularium.database;

import io.tabularium.admission.RefusalException;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Asks every question of every repository: a new one is asked without anybody thinking of it. Each
 * method is called with a sample of every parameter's type, and again for each word of an
 * enumeration, for each part of a filter alone, and without what may be left out.
 */
final class Questions {

  private static final Path CLASSES = Path.of("target", "classes");
  private static final Instant TIME = Instant.parse("2025-10-10T00:00:00Z");
  private static final int LIMIT = 50;
  private static final int DIGEST_BYTES = 32;

  private static final Map<Class<?>, Object> PLAIN =
      Map.ofEntries(
          Map.entry(UUID.class, Filling.sample()),
          Map.entry(int.class, LIMIT),
          Map.entry(long.class, (long) Filling.SAMPLE),
          Map.entry(boolean.class, true),
          Map.entry(String.class, "client " + Filling.SAMPLE),
          Map.entry(char[].class, "password".toCharArray()),
          Map.entry(Instant.class, TIME),
          Map.entry(Duration.class, Duration.ofHours(1)),
          Map.entry(LocalDate.class, LocalDate.ofInstant(TIME, ZoneOffset.UTC)),
          Map.entry(BigDecimal.class, BigDecimal.TEN),
          Map.entry(byte[].class, new byte[DIGEST_BYTES]));

  private static final String WRITES = "add|remove|flush|change";

  private static final String READS =
      "find|list|newest|quarantined|clients?|days|lastDays|pagesThisMonth|queue|batch|objectives"
          + "|standings|standingsOf|alerts|history|rules|tiers?|authenticate|anonymous|onBehalfOf"
          + "|isAny|budgets|dashboard|slowest|of|secret|finished";

  private final EntityManager entities;
  private final Wiring wiring;

  Questions(EntityManagerFactory factory) {
    this.entities = factory.createEntityManager();
    this.wiring = new Wiring(entities, Clock.fixed(TIME, ZoneOffset.UTC));
  }

  /** Classes of the product by what their names end in. */
  static List<Class<?>> classes(String ending) {
    try (Stream<Path> files = Files.walk(CLASSES)) {
      return files
          .map(file -> CLASSES.relativize(file).toString())
          .filter(name -> name.endsWith(ending + ".class"))
          .sorted()
          .<Class<?>>map(name -> load(name.substring(0, name.length() - ".class".length())))
          .toList();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Class<?> load(String path) {
    try {
      return Class.forName(path.replace('/', '.'), false, Questions.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Calls the methods of a class that read.
   *
   * @param after is told the name of each when it has been called
   */
  void ask(Class<?> repository, Consumer<String> after) throws ReflectiveOperationException {
    Object asked = wiring.make(repository);
    for (Method method : repository.getDeclaredMethods()) {
      if (isQuestion(method)) {
        for (Object[] arguments : variants(method.getParameterTypes())) {
          ask(asked, method, arguments);
          after.accept(repository.getSimpleName() + "." + method.getName());
        }
      }
    }
  }

  /** Of a repository everything but what writes given rows; of others what reads. */
  private static boolean isQuestion(Method method) {
    boolean ofRepository = method.getDeclaringClass().getSimpleName().endsWith("Repository");
    return !Modifier.isPrivate(method.getModifiers())
        && !Modifier.isStatic(method.getModifiers())
        && !method.isSynthetic()
        && (ofRepository
            ? !method.getName().matches(WRITES)
            : Modifier.isPublic(method.getModifiers()) && method.getName().matches(READS));
  }

  /** A refusal is an answer too. */
  private void ask(Object bean, Method method, Object... arguments)
      throws ReflectiveOperationException {
    method.setAccessible(true);
    entities.getTransaction().begin();
    try {
      method.invoke(bean, arguments);
    } catch (InvocationTargetException e) {
      if (!(e.getCause() instanceof RefusalException)) {
        throw e;
      }
    } finally {
      entities.getTransaction().rollback();
      entities.clear();
    }
  }

  /** All given; then each filter with each of its parts alone, and with none; then the newest. */
  private List<Object[]> variants(Class<?>... types) throws ReflectiveOperationException {
    List<Object[]> variants = new ArrayList<>();
    variants.add(samples(types));
    for (int i = 0; i < types.length; i++) {
      if (types[i].isRecord() && types[i].getSimpleName().endsWith("Filter")) {
        RecordComponent[] parts = types[i].getRecordComponents();
        for (int only = -1; only < parts.length; only++) {
          Object[] arguments = samples(types);
          arguments[i] = filter(types[i], only);
          variants.add(arguments);
        }
      } else if (types[i].isEnum()) {
        for (Object each : types[i].getEnumConstants()) {
          Object[] arguments = samples(types);
          arguments[i] = each;
          variants.add(arguments);
        }
      } else if (beginsPage(i, types)) {
        int beginning = i;
        variants.addAll(variants.stream().map(each -> without(beginning, each)).toList());
      }
    }
    return variants;
  }

  /** The identifier behind which a page of a list begins stands before how long it may be. */
  private static boolean beginsPage(int i, Class<?>... types) {
    return types[i] == UUID.class && i + 1 < types.length && types[i + 1] == int.class;
  }

  private static Object[] without(int i, Object... arguments) {
    Object[] fewer = arguments.clone();
    fewer[i] = null;
    return fewer;
  }

  private Object filter(Class<?> type, int only) throws ReflectiveOperationException {
    Class<?>[] types =
        Arrays.stream(type.getRecordComponents())
            .map(RecordComponent::getType)
            .toArray(Class<?>[]::new);
    Object[] parts = new Object[types.length];
    if (only >= 0) {
      parts[only] = sample(types[only]);
    }
    Constructor<?> constructor = type.getDeclaredConstructor(types);
    constructor.setAccessible(true);
    return constructor.newInstance(parts);
  }

  private Object[] samples(Class<?>... types) throws ReflectiveOperationException {
    Object[] samples = new Object[types.length];
    for (int i = 0; i < types.length; i++) {
      samples[i] = sample(types[i]);
    }
    return samples;
  }

  private Object sample(Class<?> type) throws ReflectiveOperationException {
    if (PLAIN.containsKey(type)) {
      return PLAIN.get(type);
    } else if (Collection.class.isAssignableFrom(type)) {
      return Set.class.isAssignableFrom(type) ? Set.of() : List.of(Filling.sample());
    } else if (type.isEnum()) {
      return type.getEnumConstants()[0];
    } else if (type.isAnnotationPresent(Entity.class)) {
      return entities.find(type, Filling.sample());
    }
    Constructor<?> constructor =
        Arrays.stream(type.getDeclaredConstructors())
            .max((a, b) -> Integer.compare(a.getParameterCount(), b.getParameterCount()))
            .orElseThrow(() -> new IllegalStateException("no sample of " + type));
    constructor.setAccessible(true);
    return constructor.newInstance(samples(constructor.getParameterTypes()));
  }
}
