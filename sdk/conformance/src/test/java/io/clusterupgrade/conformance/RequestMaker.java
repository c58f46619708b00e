// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.conformance;

import io.clusterupgrade.request.JsonValue;
import io.clusterupgrade.request.OpenEnum;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Makes requests of any of our types with seeded values, through the same public factories and builders that users have: for each
 * factory one request with required values only, one with all values, and one for each setter that takes none. Values that need a special form are in {@code request-values.json}.
 */
final class RequestMaker {
    /** Values for places that take no random one, such as {@code UpgradeCoreRequest.batchSize}. */
    private static final Map<String, Object> CHOSEN = chosen();

    private final Random random;

    RequestMaker(long seed) {
        this.random = new Random(seed);
    }

    /** The requests, each by what was done to make it. */
    Map<String, Object> variants(Class<?> type) {
        Map<String, Object> variants = new LinkedHashMap<>();
        if (type == Void.class) {
            variants.put("nothing to say", null);
            return variants;
        }
        for (Method factory : factories(type)) {
            String name = factory.getName() + "(" + String.join(", ", names(factory)) + ")";
            Object made = invoke(factory, null);
            if (type.isInstance(made)) {
                variants.put(name, made);
                continue;
            }
            variants.put(name, build(made));
            List<Method> setters = setters(made.getClass());
            Set<Method> together = together(
                    factory,
                    setters.stream()
                            .filter(setter -> setter.getParameterCount() > 0)
                            .toList());
            if (!together.isEmpty()) {
                variants.put(name + " with all", build(factory, together));
            }
            setters.stream()
                    .filter(setter -> !together.contains(setter))
                    .forEach(setter ->
                            variants.put(name + " with " + setter.getName(), buildWith(factory, setter, together)));
        }
        if (variants.isEmpty() && type.isRecord()) {
            variants.put("new(" + String.join(", ", names(type)) + ")", record(type));
        }
        if (variants.isEmpty()) {
            throw new IllegalStateException("no public factory makes a " + type);
        }
        return variants;
    }

    /** As many setters as get along with one another, in their order. */
    private Set<Method> together(Method factory, List<Method> setters) {
        Set<Method> together = new LinkedHashSet<>();
        for (Method setter : setters) {
            together.add(setter);
            if (rejects(factory, together)) {
                together.remove(setter);
            }
        }
        return together;
    }

    /** One more setter: beside the others or, when it does not get along with them, alone. */
    private Object buildWith(Method factory, Method setter, Set<Method> others) {
        Set<Method> all = new LinkedHashSet<>(others);
        all.add(setter);
        return build(factory, rejects(factory, all) ? Set.of(setter) : all);
    }

    private boolean rejects(Method factory, Set<Method> setters) {
        try {
            build(factory, setters);
            return false;
        } catch (IllegalStateException e) {
            return true;
        }
    }

    private Object build(Method factory, Set<Method> setters) {
        Object builder = invoke(factory, null);
        setters.forEach(setter -> invoke(setter, builder));
        return build(builder);
    }

    /** Static methods that make the type, or a builder whose {@code build()} does. */
    private static List<Method> factories(Class<?> type) {
        return methods(type, true)
                .filter(method -> method.getReturnType() == type || makes(method.getReturnType(), type))
                .toList();
    }

    private static boolean makes(Class<?> builder, Class<?> type) {
        return methods(builder, false)
                .anyMatch(method -> method.getName().equals("build") && method.getReturnType() == type);
    }

    /** Methods of a builder that return it; of several with one name the one that takes most. */
    private static List<Method> setters(Class<?> builder) {
        Map<String, Method> byName = new TreeMap<>();
        Stream.of(builder.getMethods())
                .filter(method -> !Modifier.isStatic(method.getModifiers()) && !method.isSynthetic())
                // An inherited setter returns a type parameter, which is erased to a supertype of the builder.
                .filter(method -> method.getDeclaringClass() != Object.class
                        && method.getReturnType().isAssignableFrom(builder))
                .sorted(Comparator.comparing(Method::toString))
                .forEach(method -> byName.merge(
                        method.getName(), method, (a, b) -> a.getParameterCount() >= b.getParameterCount() ? a : b));
        return List.copyOf(byName.values());
    }

    private static Stream<Method> methods(Class<?> type, boolean isStatic) {
        return Stream.of(type.getMethods())
                .filter(method -> method.getDeclaringClass() == type
                        && Modifier.isStatic(method.getModifiers()) == isStatic
                        && !method.isSynthetic())
                .sorted(Comparator.comparing(Method::toString));
    }

    private static Map<String, Object> chosen() {
        Map<String, Object> chosen = new LinkedHashMap<>();
        ((Map<?, ?>) Trees.parseFile("src/test/resources/request-values.json"))
                .forEach((place, value) -> chosen.put((String) place, value));
        return chosen;
    }

    private static List<String> names(Class<?> type) {
        return Stream.of(type.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
    }

    private static List<String> names(Method method) {
        return Stream.of(method.getParameters()).map(Parameter::getName).toList();
    }

    private static Object build(Object builder) {
        try {
            return builder.getClass().getMethod("build").invoke(builder);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot build from " + builder.getClass(), e);
        }
    }

    private Object invoke(Method method, Object target) {
        Object[] arguments = Stream.of(method.getParameters())
                .map(parameter -> value(parameter.getParameterizedType(), place(method, parameter)))
                .toArray();
        try {
            return method.invoke(target, arguments);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(method + " rejects " + List.of(arguments) + ": " + e.getCause(), e);
        }
    }

    /** What a value is called: {@code UpgradeDetailRequest.offset}, for a factory's parameter and for a builder's setter. */
    private static String place(Method method, Parameter parameter) {
        Class<?> type = method.getDeclaringClass();
        Class<?> request = type.getEnclosingClass() == null ? type : type.getEnclosingClass();
        boolean setter = method.getReturnType() == type && method.getParameterCount() == 1 && request != type;
        return request.getSimpleName() + "." + (setter ? method.getName() : parameter.getName());
    }

    private Object value(Type type, String place) {
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            return generic.getRawType() == Map.class
                    ? Map.of("key-" + random.nextInt(100), value(arguments[1], place))
                    : List.of(value(arguments[0], place), value(arguments[0], place));
        }
        Class<?> raw = (Class<?>) type;
        if (raw.isArray()) {
            Object array = Array.newInstance(raw.getComponentType(), 1);
            Array.set(array, 0, value(raw.getComponentType(), place));
            return array;
        }
        return plain(raw, place);
    }

    private Object plain(Class<?> type, String place) {
        if (CHOSEN.containsKey(place)) {
            Object value = CHOSEN.get(place);
            return OpenEnum.class.isAssignableFrom(type) ? OpenEnum.known(type).get(String.valueOf(value)) : value;
        }
        if (type == String.class) {
            String name = place.substring(place.indexOf('.') + 1).toLowerCase(Locale.ROOT);
            return name + "-" + (1000 + random.nextInt(9000));
        }
        if (type == int.class || type == Integer.class) {
            return 1 + random.nextInt(9);
        }
        if (type == long.class || type == Long.class) {
            return 1L + random.nextInt(9);
        }
        if (type == boolean.class || type == Boolean.class) {
            // No is often said by saying nothing.
            return true;
        }
        if (type == BigDecimal.class) {
            return new BigDecimal("0." + (1 + random.nextInt(9)));
        }
        if (type == Instant.class) {
            return Instant.ofEpochSecond(1_700_000_000L + random.nextInt(1_000_000));
        }
        if (type == Duration.class) {
            return Duration.ofHours(1 + random.nextInt(2));
        }
        if (type == JsonValue.class) {
            return JsonValue.from(Map.of("key", "value-" + random.nextInt(100)));
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[random.nextInt(type.getEnumConstants().length)];
        }
        if (OpenEnum.class.isAssignableFrom(type)) {
            List<OpenEnum> known = OpenEnum.known(type).values().stream()
                    .filter(word -> !word.isAbsent())
                    .toList();
            return known.get(random.nextInt(known.size()));
        }
        return all(type);
    }

    /** A request inside a request, with all its values. */
    private Object all(Class<?> type) {
        Map<String, Object> variants = variants(type);
        return variants.values().stream()
                .skip(variants.size() > 1 ? 1 : 0)
                .findFirst()
                .orElseThrow();
    }

    private Object record(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types = Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] values = Stream.of(components)
                .map(component -> value(component.getGenericType(), type.getSimpleName() + "." + component.getName()))
                .toArray();
        try {
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot make a " + type, e);
        }
    }
}
