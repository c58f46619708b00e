// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.request.ImmutableCopies;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a diagnosis found out (see sdk/docs/wire/ack.md#diagnoses).
 *
 * @param checkItems one for each thing that it checks
 * @param code such as {@code success}
 * @param isSuccess whether the items could be read
 * @param requestId the service's id of the request
 * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-getclusterdiagnosischeckitems">vendor's documentation</a>
 * @since 0.1.0
 */
public record DiagnosisCheckItems(
        @JsonProperty("check_items") List<DiagnosisCheckItem> checkItems,
        @JsonProperty("code") @Nullable String code,
        @JsonProperty("is_success") @Nullable Boolean isSuccess,
        @JsonProperty("request_id") @Nullable String requestId) {

    public DiagnosisCheckItems {
        checkItems = ImmutableCopies.list(checkItems);
    }
}
