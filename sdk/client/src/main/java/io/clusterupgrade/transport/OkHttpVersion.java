// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.transport;

import java.security.CodeSource;
import org.jspecify.annotations.Nullable;

/**
 * Refuses an OkHttp before 5 on the class path. Version 4 has the same class names in a jar of another name
 * ({@code okhttp} instead of {@code okhttp-jvm}), so a build tool keeps both and the first on the path wins: without this
 * check the application fails later, in the middle of a call, with a missing method.
 */
final class OkHttpVersion {
    private OkHttpVersion() {}

    static void check() {
        check(OkHttpVersion.class.getClassLoader());
    }

    /** Checks what a class loader finds first. */
    static void check(ClassLoader loader) {
        Class<?> type;
        try {
            type = Class.forName("okhttp3.OkHttp", true, loader);
        } catch (ClassNotFoundException e) {
            // Version 3 does not have the class; it has the client.
            throw tooOld("3 or older", client(loader), e);
        }
        try {
            // Read reflectively: the compiler would copy the constant of the version we are built with.
            String version = String.valueOf(type.getField("VERSION").get(null));
            if (version.startsWith("4.") || version.startsWith("3.")) {
                throw tooOld(version, type, null);
            }
        } catch (ReflectiveOperationException e) {
            throw tooOld("of unknown version", type, e);
        }
    }

    private static @Nullable Class<?> client(ClassLoader loader) {
        try {
            return Class.forName("okhttp3.OkHttpClient", false, loader);
        } catch (ClassNotFoundException e) {
            return null;
        }
    }

    private static IllegalStateException tooOld(String version, @Nullable Class<?> type, @Nullable Exception cause) {
        CodeSource source = type == null ? null : type.getProtectionDomain().getCodeSource();
        return new IllegalStateException(
                "OkHttp " + version + " is on the class path before okhttp-jvm 5 ("
                        + (source == null ? "?" : source.getLocation())
                        + "): exclude com.squareup.okhttp3:okhttp from the dependency that brings it.",
                cause);
    }
}
