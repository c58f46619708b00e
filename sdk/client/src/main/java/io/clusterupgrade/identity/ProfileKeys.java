// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.identity;

import io.clusterupgrade.credentials.Credentials;
import io.clusterupgrade.credentials.CredentialsProvider;
import io.clusterupgrade.credentials.Profile;
import org.jspecify.annotations.Nullable;

/** Keys that stand in a profile file, with the project that stands beside them. */
record ProfileKeys(Credentials credentials, @Nullable String projectId) implements CredentialsProvider {
    /** A lasting key under these names. */
    static ProfileKeys of(Profile profile, String id, String secret) {
        return new ProfileKeys(
                Credentials.accessKey(profile.required(id), profile.required(secret)), profile.value("project_id"));
    }

    /** A temporary key under these names. */
    static ProfileKeys session(Profile profile, String id, String secret, String token) {
        return new ProfileKeys(
                Credentials.session(profile.required(id), profile.required(secret), profile.required(token)),
                profile.value("project_id"));
    }
}
