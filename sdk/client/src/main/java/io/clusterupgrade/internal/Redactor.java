// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.internal;

import io.clusterupgrade.credentials.AccessKeyCredentials;
import io.clusterupgrade.credentials.Credentials;
import io.clusterupgrade.credentials.SessionCredentials;
import io.clusterupgrade.credentials.TokenCredentials;
import java.util.List;

/**
 * Blots out the secrets of a call wherever a text from outside is shown: a gateway that refuses a signature repeats the headers
 * it got, session token included.
 */
record Redactor(List<String> secrets) {
    private static final String BLOT = "****";

    static final Redactor NOTHING = new Redactor(List.of());

    static Redactor of(Credentials credentials) {
        if (credentials instanceof AccessKeyCredentials key) {
            return new Redactor(List.of(key.secretAccessKey()));
        }
        if (credentials instanceof SessionCredentials session) {
            return new Redactor(List.of(session.securityToken(), session.secretAccessKey()));
        }
        return new Redactor(List.of(((TokenCredentials) credentials).token()));
    }

    String redact(String text) {
        String clean = text;
        for (String secret : secrets) {
            clean = clean.replace(secret, BLOT);
        }
        return clean;
    }

    /** Counts only: its secrets are what this record must not show. */
    @Override
    public String toString() {
        return "Redactor[" + secrets.size() + "]";
    }
}
