// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.internal.classpath;

import java.security.CodeSource;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where classes come from, as messages say it. */
public final class Jars {
    private static final Pattern VERSION_IN_NAME = Pattern.compile("-(\\d[\\w.+-]*)\\.jar$");

    private Jars() {}

    /** The location of the jar or folder of a class; "?" when it is not known, as for classes of the JDK. */
    public static String locationOf(@Nullable Class<?> type) {
        CodeSource source = type == null ? null : type.getProtectionDomain().getCodeSource();
        return source == null || source.getLocation() == null
                ? "?"
                : source.getLocation().toString();
    }

    /** The version that the jar of a class states in its manifest or in its name; "of unknown version" when neither does. */
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

    /** A class without initializing it; null when there is none, or when it cannot be linked. */
    static @Nullable Class<?> find(String name, @Nullable ClassLoader loader) {
        try {
            return Class.forName(name, false, loader);
        } catch (ClassNotFoundException | LinkageError e) {
            return null;
        }
    }
}
