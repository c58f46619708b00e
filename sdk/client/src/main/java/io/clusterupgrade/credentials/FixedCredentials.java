// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.credentials;

/** The provider behind {@link CredentialsProvider#of}. */
record FixedCredentials(Credentials credentials) implements CredentialsProvider {}
