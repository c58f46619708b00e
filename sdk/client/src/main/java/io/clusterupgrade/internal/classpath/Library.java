// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.internal.classpath;

import org.jspecify.annotations.Nullable;

/**
 * A library that this one cannot work without, and the oldest version that serves. Build tools resolve one version for a whole
 * application, so an older one may stand on the class path; without this check a call fails later with a missing method.
 *
 * <p>A version is recognized by a class that came with it: the check costs no more than a lookup of a class that every call needs.
 */
public enum Library {
    OKIO("com.squareup.okio:okio-jvm", "3.14", "okio.Okio", "okio.Socket"),
    KOTLIN("org.jetbrains.kotlin:kotlin-stdlib", "1.8", "kotlin.Unit", "kotlin.enums.EnumEntriesKt"),
    JACKSON(
            "com.fasterxml.jackson.core:jackson-core",
            "2.15",
            "com.fasterxml.jackson.core.JsonFactory",
            "com.fasterxml.jackson.core.StreamReadConstraints");

    private final String artifact;
    private final String oldest;
    private final String always;
    private final String since;

    Library(String artifact, String oldest, String always, String since) {
        this.artifact = artifact;
        this.oldest = oldest;
        this.always = always;
        this.since = since;
    }

    /**
     * Checks what the class loader of this library finds.
     *
     * @throws IllegalStateException if the library is too old or missing; the message names its jar and the remedy
     */
    public void check() {
        check(Library.class.getClassLoader());
    }

    void check(@Nullable ClassLoader loader) {
        if (Jars.find(since, loader) != null) {
            return;
        }
        Class<?> found = Jars.find(always, loader);
        throw found == null ? missing() : tooOld(artifact, Jars.versionOf(found), found, oldest);
    }

    /** Creates the exception for a library that is too old. */
    public static IllegalStateException tooOld(
            String artifact, String version, @Nullable Class<?> found, String oldest) {
        return new IllegalStateException(
                artifact + " " + version + " is on the class path (" + Jars.locationOf(found)
                        + "), and " + oldest + " or later is needed: raise its version where the build sets it"
                        + " (dependencyManagement in Maven, a constraint in Gradle), or exclude it from the dependency that brings it.");
    }

    private IllegalStateException missing() {
        return new IllegalStateException(artifact + " is not on the class path, and " + oldest
                + " or later is needed: add it, or leave out what excludes it.");
    }
}
