// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.rules;

/** What a call that does not use the client gets. */
record PlainResponse(int statusCode, String body) {}
