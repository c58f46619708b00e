// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the newest token of an upgrade in its store, if it has one. */
record KeptToken(@Nullable TokenStore store) {
    private static final Logger LOG = LoggerFactory.getLogger(KeptToken.class);

    /** Before something that must be found again: throws if the token is not kept. */
    void mustKeep(UpgradeRecord record) {
        if (store != null) {
            store.save(new ResumeToken(record));
        }
    }

    /** After something has happened: the token that was kept before finds the task too, so a failure is logged only. */
    void keep(UpgradeRecord record) {
        try {
            mustKeep(record);
        } catch (RuntimeException e) {
            // Messages of foreign exceptions may hold anything.
            LOG.warn(
                    "the token of {} {} could not be saved: {}",
                    record.service,
                    record.clusterId,
                    e.getClass().getName());
        }
    }
}
