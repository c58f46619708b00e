// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.css;

import io.clusterupgrade.simulator.css.model.CssAzMigration;
import io.clusterupgrade.simulator.css.model.CssImage;
import io.clusterupgrade.simulator.css.model.CssTaskKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The properties of a task that do not change while it runs. */
record CssTaskOrder(
        String id,
        CssTaskKind kind,
        List<String> nodes,
        int batchSize,
        String agency,
        @Nullable CssImage image,
        @Nullable CssAzMigration azChange) {}
