// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.internal.classpath;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A class or method that is missing at run time, explained: which one, in which jar it was looked for, and what to do. It is no
 * trouble of a network and never passes, so a retry is useless.
 */
public final class ClassPathFault {
    private static final Pattern QUALIFIED_NAME = Pattern.compile("[\\p{L}_$][\\w$]*(?:[./][\\p{L}_$][\\w$]*)+");

    private ClassPathFault() {}

    /** The linkage error in an exception or its causes; null when there is none. */
    public static @Nullable LinkageError in(@Nullable Throwable thrown) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Throwable one = thrown; one != null && seen.add(one); one = one.getCause()) {
            if (one instanceof LinkageError fault) {
                return fault;
            }
        }
        return null;
    }

    /** The exception that explains it. */
    public static IllegalStateException explain(LinkageError fault) {
        return new IllegalStateException(describe(fault) + ".", fault);
    }

    /** What is wrong and what to do, without the last full stop. */
    public static String describe(LinkageError fault) {
        ClassLoader loader = ClassPathFault.class.getClassLoader();
        Class<?> named = named(String.valueOf(fault.getMessage()), loader);
        StackTraceElement[] trace = fault.getStackTrace();
        Class<?> user = trace.length == 0 ? null : Jars.find(trace[0].getClassName(), loader);
        Throwable cause = fault.getCause();
        return "the class path does not fit: " + fault
                + (cause == null ? "" : " (" + cause.getClass().getName() + ")")
                + (named == null ? "" : "; " + named.getName() + " was found in " + Jars.locationOf(named))
                + (user == null || user == named
                        ? ""
                        : "; it is used by " + user.getName() + " of " + Jars.locationOf(user))
                + ". Two versions of a library are mixed, or one is missing: compare the jars of the class path with the"
                + " versions that this library was built with, and raise or exclude the one that is too old";
    }

    /** The class that a message is about: the owner of the first member that it names, else the first class that exists. */
    private static @Nullable Class<?> named(String message, ClassLoader loader) {
        Matcher names = QUALIFIED_NAME.matcher(message);
        Class<?> mentioned = null;
        while (names.find()) {
            String name = names.group().replace('/', '.');
            Class<?> found = Jars.find(name, loader);
            int dot = name.lastIndexOf('.');
            Class<?> owner = found == null ? Jars.find(name.substring(0, dot), loader) : null;
            if (owner != null) {
                return owner;
            }
            if (mentioned == null && found != null && !name.startsWith("java.")) {
                mentioned = found;
            }
        }
        return mentioned;
    }
}
