// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.decode;

import io.clusterupgrade.request.CloudService.Vendor;
import io.clusterupgrade.transport.HttpResponse;

/**
 * Decodes the error body of a vendor's services. Accepts any body, also HTML, an empty or a truncated one: a body that cannot be
 * read never hides the status. Stateless and thread-safe.
 *
 * @since 0.1.0
 */
public interface ErrorDecoder {

    /** Returns the error of a response; every part may be empty. */
    CloudError decode(HttpResponse response);

    /** Returns the decoder for a vendor's services. */
    static ErrorDecoder of(Vendor vendor) {
        return switch (vendor) {
            case HUAWEI -> HuaweiErrors.INSTANCE;
            case ALIBABA -> AlibabaErrors.INSTANCE;
        };
    }
}
