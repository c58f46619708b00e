// SPDX-License-Identifier: Apache-2.0
package com.example;

import io.clusterupgrade.credentials.Credentials;
import io.clusterupgrade.credentials.CredentialsProvider;
import io.clusterupgrade.identity.CredentialsFetcher;
import io.clusterupgrade.identity.ExpiringCredentials;

/** A class of a user, whose text and exceptions show what it holds, as those of a record do. */
public record VaultProvider(String password) implements CredentialsProvider, CredentialsFetcher {
    @Override
    public Credentials credentials() {
        throw new IllegalStateException("wrong: " + password);
    }

    @Override
    public ExpiringCredentials fetch() {
        throw new IllegalStateException("wrong: " + password);
    }
}
