// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.identity;

import io.clusterupgrade.credentials.Credentials;
import io.clusterupgrade.credentials.CredentialsProvider;
import io.clusterupgrade.credentials.Profile;
import io.clusterupgrade.error.CredentialsException;
import io.clusterupgrade.internal.text.InvisibleCharacters;
import org.jspecify.annotations.Nullable;

/** The keys of a profile file, with the project of the profile. */
record ProfileKeys(Credentials credentials, @Nullable String projectId) implements CredentialsProvider {
    /** Reads a long-lived key under these names. */
    static ProfileKeys of(Profile profile, String id, String secret) {
        return new ProfileKeys(Credentials.accessKey(ascii(profile, id), visible(profile, secret)), project(profile));
    }

    /** Reads a temporary key under these names. */
    static ProfileKeys session(Profile profile, String id, String secret, String token) {
        return new ProfileKeys(
                Credentials.session(ascii(profile, id), visible(profile, secret), ascii(profile, token)),
                project(profile));
    }

    /** Reads a temporary key under these names if there is a token, else a long-lived key. */
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
                    profile.title() + " has an invalid character in " + key + ": " + flaw + ".", null);
        }
        return value;
    }

    /** Returns the masked credentials. */
    @Override
    public String toString() {
        return "ProfileKeys[" + credentials + "]";
    }
}
