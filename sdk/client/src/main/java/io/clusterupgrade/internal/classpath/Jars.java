// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.internal.classpath;

import java.security.CodeSource;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Locates the jars of classes, for messages. */
public final class Jars {
    private static final Pattern VERSION_IN_NAME = Pattern.compile("-(\\d[\\w.+-]*)\\.jar$");

    private Jars() {}

    /** Returns the location of the jar or folder of a class; "?" if it is not known, as for classes of the JDK. */
    public static String locationOf(@Nullable Class<?> type) {
        CodeSource source = type == null ? null : type.getProtectionDomain().getCodeSource();
        return source == null || source.getLocation() == null
                ? "?"
                : source.getLocation().toString();
    }

    /** Returns the version in the manifest or the name of the jar of a class; "of unknown version" if neither has one. */
    static String versionOf(@Nullable Class<?> type) {
        String stated = type == null || type.getPackage() == null
                ? null
                : type.getPackage().getImplementationVersion();
        if (stated != null) {
            return stated;
        }
        Matcher name = VERSION_IN_NAME.matcher(locationOf(type));
        return name.find() ? name.group(1) : "of unknown version";
    }

    /** Returns a class without initializing it; null if it does not exist or cannot be linked. */
    static @Nullable Class<?> find(String name, @Nullable ClassLoader loader) {
        try {
            return Class.forName(name, false, loader);
        } catch (ClassNotFoundException | LinkageError e) {
            return null;
        }
    }
}
