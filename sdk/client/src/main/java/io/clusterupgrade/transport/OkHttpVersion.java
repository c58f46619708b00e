// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.transport;

import io.clusterupgrade.internal.classpath.Jars;
import io.clusterupgrade.internal.classpath.Library;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Rejects an OkHttp before 5.2 on the class path, and too old versions of its dependencies. Version 4 has the same
 * class names in a jar with another name ({@code okhttp} instead of {@code okhttp-jvm}), so that a build tool keeps
 * both and the first on the path is used: without this check the application fails later, during a call, with a
 * missing method.
 */
final class OkHttpVersion {
    private static final Pattern MAJOR_AND_MINOR = Pattern.compile("(\\d{1,6})\\.(\\d{1,6})\\b.*");
    private static final int MAJOR = 5;
    private static final int MINOR = 2;

    private OkHttpVersion() {}

    /** Checks OkHttp and its dependencies. */
    static void check() {
        check(OkHttpVersion.class.getClassLoader());
        Library.KOTLIN.check();
        Library.OKIO.check();
    }

    /** Checks the OkHttp that a class loader finds first. */
    static void check(ClassLoader loader) {
        Class<?> type;
        try {
            type = Class.forName("okhttp3.OkHttp", true, loader);
        } catch (ClassNotFoundException e) {
            // Version 3 does not have this class, but it has the client.
            throw shadowed("3 or older", client(loader), e);
        }
        String version;
        try {
            // Read reflectively: the compiler would inline the constant of the version at build time.
            version = String.valueOf(type.getField("VERSION").get(null));
        } catch (ReflectiveOperationException e) {
            throw shadowed("of unknown version", type, e);
        }
        Matcher numbers = MAJOR_AND_MINOR.matcher(version);
        if (!numbers.matches()) {
            throw shadowed("of unknown version", type, null);
        }
        int major = Integer.parseInt(numbers.group(1));
        if (major < MAJOR) {
            throw shadowed(version, type, null);
        }
        if (major == MAJOR && Integer.parseInt(numbers.group(2)) < MINOR) {
            throw Library.tooOld("com.squareup.okhttp3:okhttp-jvm", version, type, MAJOR + "." + MINOR);
        }
    }

    private static @Nullable Class<?> client(ClassLoader loader) {
        try {
            return Class.forName("okhttp3.OkHttpClient", false, loader);
        } catch (ClassNotFoundException e) {
            return null;
        }
    }

    private static IllegalStateException shadowed(String version, @Nullable Class<?> type, @Nullable Exception cause) {
        return new IllegalStateException(
                "OkHttp " + version + " is on the class path before okhttp-jvm 5 (" + Jars.locationOf(type)
                        + "): exclude com.squareup.okhttp3:okhttp from the dependency that brings it.",
                cause);
    }
}
