// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.identity;

import io.clusterupgrade.credentials.Credentials;
import io.clusterupgrade.credentials.CredentialsProvider;
import io.clusterupgrade.credentials.Profile;
import io.clusterupgrade.error.CredentialsException;
import io.clusterupgrade.internal.text.InvisibleCharacters;
import org.jspecify.annotations.Nullable;

/** Keys that stand in a profile file, with the project that stands beside them. */
record ProfileKeys(Credentials credentials, @Nullable String projectId) implements CredentialsProvider {
    /** A lasting key under these names. */
    static ProfileKeys of(Profile profile, String id, String secret) {
        return new ProfileKeys(Credentials.accessKey(ascii(profile, id), visible(profile, secret)), project(profile));
    }

    /** A temporary key under these names. */
    static ProfileKeys session(Profile profile, String id, String secret, String token) {
        return new ProfileKeys(
                Credentials.session(ascii(profile, id), visible(profile, secret), ascii(profile, token)),
                project(profile));
    }

    /** A temporary key under these names where there is a token, else a lasting one. */
    static ProfileKeys ofEither(Profile profile, String id, String secret, String token) {
        return profile.value(token) == null ? of(profile, id, secret) : session(profile, id, secret, token);
    }

    private static String ascii(Profile profile, String key) {
        String value = profile.required(key);
        return checked(profile, key, value, InvisibleCharacters.findOrNonAscii(value));
    }

    private static String visible(Profile profile, String key) {
        String value = profile.required(key);
        return checked(profile, key, value, InvisibleCharacters.find(value));
    }

    private static @Nullable String project(Profile profile) {
        String id = profile.value("project_id");
        return id == null ? null : ascii(profile, "project_id");
    }

    private static String checked(Profile profile, String key, String value, @Nullable String flaw) {
        if (flaw != null) {
            throw new CredentialsException(
                    profile.title() + " has in " + key + " a character that cannot be part of it: " + flaw + ".", null);
        }
        return value;
    }

    /** Nothing of the keys. */
    @Override
    public String toString() {
        return "ProfileKeys[" + credentials + "]";
    }
}
