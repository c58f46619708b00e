// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.internal;

import io.clusterupgrade.credentials.Credentials;
import io.clusterupgrade.credentials.SessionCredentials;
import io.clusterupgrade.credentials.TokenCredentials;
import io.clusterupgrade.request.CloudService.Vendor;
import io.clusterupgrade.request.Operation;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What all calls to a vendor's services have in common and no builder can change. What a builder can change is in {@code
 * client.VendorDefaults}, which depends on credentials chains and is therefore above this package.
 */
enum VendorRules {
    HUAWEI {
        @Override
        String[] headers(Operation<?, ?> operation, boolean hasBody, @Nullable String projectId) {
            return projectId == null
                    ? new String[] {CONTENT_TYPE, "application/json"}
                    : new String[] {CONTENT_TYPE, "application/json", "X-Project-Id", projectId};
        }

        /** A session that has ended is rejected with the code of a wrong signature. */
        @Override
        boolean mayHaveExpired(@Nullable Credentials rejected) {
            return rejected instanceof TokenCredentials || rejected instanceof SessionCredentials;
        }
    },
    ALIBABA {
        @Override
        String[] headers(Operation<?, ?> operation, boolean hasBody, @Nullable String projectId) {
            String[] always = {
                "Accept",
                "application/json",
                "x-acs-action",
                operation.name(),
                "x-acs-version",
                "2015-12-15",
                CONTENT_TYPE,
                "application/json; charset=utf-8"
            };
            return hasBody ? always : Arrays.copyOf(always, always.length - 2);
        }

        /** A session that has ended has a code of its own. */
        @Override
        boolean mayHaveExpired(@Nullable Credentials rejected) {
            return rejected instanceof TokenCredentials;
        }
    };

    private static final String CONTENT_TYPE = "Content-Type";

    static VendorRules of(Vendor vendor) {
        return switch (vendor) {
            case HUAWEI -> HUAWEI;
            case ALIBABA -> ALIBABA;
        };
    }

    /** Returns the vendor's headers of a request, names and values in turn. */
    abstract String[] headers(Operation<?, ?> operation, boolean hasBody, @Nullable String projectId);

    /** Returns whether credentials that were rejected as wrong may only have ended before their time. */
    abstract boolean mayHaveExpired(@Nullable Credentials rejected);
}
