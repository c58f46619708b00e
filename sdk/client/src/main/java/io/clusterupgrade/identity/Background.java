// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.identity;

import java.util.concurrent.Executor;

/** Where credentials are renewed while calls go on: a daemon thread for each, since it happens once in an hour or less. */
final class Background {
    static final Executor THREADS = task -> {
        Thread thread = new Thread(task, "cluster-upgrade-credentials");
        thread.setDaemon(true);
        thread.start();
    };

    private Background() {}
}
