// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.benchmarks.subject;

import io.clusterupgrade.benchmarks.server.Responses;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One client of one service, ready to be measured, with its libraries in a class loader of its own: no subject warms up, or
 * spoils, the compiled code of another. Its actions are of types of the JDK, so that a benchmark calls all subjects alike.
 */
public final class Subject {
    /** Applies the settings and returns the actions by name. */
    public interface Driver extends Function<Map<String, Object>, Map<String, Object>> {}

    /** Sends a request, signed, and reads its response into the subject's own types. */
    public static final String CALL = "call";

    /** Signs a request that is built. */
    public static final String SIGN = "sign";

    /** Reads the body of a response. */
    public static final String DECODE = "decode";

    /** Builds a request, up to the signature. */
    public static final String BUILD = "build";

    /** Returns the values of a response, one per line, as on the wire; the same for all subjects. */
    public static final String FACTS = "facts";

    /** The authorization header of a request that is the same for all subjects, at one time and with one nonce. */
    public static final String PROOF = "proof";

    private final Map<String, Object> actions;
    private final ClassLoader loader;

    private Subject(Map<String, Object> actions, ClassLoader loader) {
        this.actions = actions;
        this.loader = loader;
    }

    /** Makes a subject. */
    public static Subject of(Kind kind, Settings settings) {
        List<Path> classPath = kind == Kind.VENDOR ? ClassPaths.vendor(settings.service()) : ClassPaths.ours();
        ClassLoader alone = new URLClassLoader(urls(classPath), ClassLoader.getPlatformClassLoader());
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(alone);
        try {
            return new Subject(driver(alone, kind.driver(settings.service())).apply(settings.toMap()), alone);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @SuppressWarnings("unchecked") // what all drivers implement
    private static Function<Map<String, Object>, Map<String, Object>> driver(ClassLoader loader, String name) {
        try {
            return (Function<Map<String, Object>, Map<String, Object>>)
                    loader.loadClass(name).getConstructor().newInstance();
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(name + ": " + e.getCause(), e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("no driver " + name + "; mvn process-test-resources builds it", e);
        }
    }

    private static URL[] urls(List<Path> paths) {
        return paths.stream().map(Subject::url).toArray(URL[]::new);
    }

    private static URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns whether the subject can do the action apart from the others. */
    public boolean can(String action) {
        return actions.containsKey(action);
    }

    /** An action. */
    @SuppressWarnings("unchecked") // by agreement with the drivers
    public Callable<Object> action(String name) {
        @Nullable Object action = actions.get(name);
        if (action == null) {
            throw new IllegalArgumentException("the subject cannot " + name);
        }
        return (Callable<Object>) action;
    }

    /** What a response of the subject says; see {@link #FACTS}. */
    @SuppressWarnings("unchecked") // by agreement with the drivers
    public List<String> facts(Object response) {
        return ((Function<Object, List<String>>)
                        actions.getOrDefault(FACTS, (Function<Object, List<String>>) none -> List.of()))
                .apply(response);
    }

    /** Lets a thread that runs actions find the subject's classes, as it would in a program that has them on its class path. */
    public void enter() {
        Thread.currentThread().setContextClassLoader(loader);
    }

    /** Who is measured. */
    public enum Kind {
        /** Raw OkHttp and Jackson, with a ready signature: the limit. */
        FLOOR,
        /** Our client. */
        OURS,
        /** The vendor's client of the service. */
        VENDOR,
        /** The JDK's HTTP client and Jackson, with a ready signature. */
        JDK;

        String driver(String service) {
            return switch (this) {
                case FLOOR -> FloorDriver.class.getName();
                case OURS -> OursDriver.class.getName();
                case JDK -> JdkDriver.class.getName();
                case VENDOR ->
                    switch (service) {
                        case Responses.CSS -> "vendor.CssDriver";
                        case Responses.CCE -> "vendor.CceDriver";
                        default -> "vendor.AckDriver";
                    };
            };
        }

        /** As tables name it. */
        public String title() {
            return switch (this) {
                case FLOOR -> "floor";
                case OURS -> "ours";
                case VENDOR -> "vendor";
                case JDK -> "JDK client";
            };
        }
    }
}
