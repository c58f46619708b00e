// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.identity;

import io.clusterupgrade.credentials.AccessKeyCredentials;
import io.clusterupgrade.credentials.Credentials;
import io.clusterupgrade.credentials.SessionCredentials;
import io.clusterupgrade.credentials.TokenCredentials;
import io.clusterupgrade.transport.PercentEncoding;
import java.util.List;

/** Blots the secrets of a question out of the answer's words: a server may repeat what it got. */
record Blot(List<String> secrets) {
    private static final String BLOT = "****";

    static final Blot NOTHING = new Blot(List.of());

    static Blot of(String... secrets) {
        return new Blot(List.of(secrets));
    }

    static Blot of(Credentials credentials) {
        if (credentials instanceof SessionCredentials session) {
            return of(session.securityToken(), session.secretAccessKey());
        }
        return credentials instanceof TokenCredentials token
                ? of(token.token())
                : of(((AccessKeyCredentials) credentials).secretAccessKey());
    }

    String out(String text) {
        String clean = text;
        for (String secret : secrets) {
            clean = clean.replace(secret, BLOT).replace(PercentEncoding.encode(secret), BLOT);
        }
        return clean;
    }

    /** Counts only. */
    @Override
    public String toString() {
        return "Blot[" + secrets.size() + "]";
    }
}
