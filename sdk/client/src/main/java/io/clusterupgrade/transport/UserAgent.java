// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.transport;

/** The {@code User-Agent} of this library. */
final class UserAgent {
    static final String TEXT =
            "cluster-upgrade-sdk/" + version() + " Java/" + Runtime.version().feature();

    private UserAgent() {}

    private static String version() {
        String version = UserAgent.class.getPackage().getImplementationVersion();
        return version == null ? "dev" : version;
    }
}
