// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.credentials;

/** A provider of fixed credentials; see {@link CredentialsProvider#of}. */
record FixedCredentials(Credentials credentials) implements CredentialsProvider {}
