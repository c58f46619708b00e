// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.decode;

import io.clusterupgrade.request.CloudService.Vendor;
import io.clusterupgrade.transport.HttpResponse;

/**
 * Reads what a cloud says when it rejects a call. Takes any body, also HTML, an empty one or one that breaks off: a body that
 * cannot be read never hides the status. Stateless and thread-safe.
 *
 * @since 0.1.0
 */
public interface ErrorDecoder {

    /** What the response says about the error; every part may be empty. */
    CloudError decode(HttpResponse response);

    /** The decoder for a vendor's services. */
    static ErrorDecoder of(Vendor vendor) {
        return switch (vendor) {
            case HUAWEI -> HuaweiErrors.INSTANCE;
            case ALIBABA -> AlibabaErrors.INSTANCE;
        };
    }
}
