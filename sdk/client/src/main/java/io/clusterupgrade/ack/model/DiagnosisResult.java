// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.request.JsonValue;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The state and the result of a diagnosis (see sdk/docs/wire/ack.md#diagnoses).
 *
 * @param diagnosisId its id
 * @param type the kind of what it looks at
 * @param target what it looks at; on the wire, JSON in a string
 * @param status 0: created, 1: running, 2: ended
 * @param code 0: it has a result, 1: it failed
 * @param message a message for users
 * @param result its result, of no documented form; on the wire, JSON in a string
 * @param created when it began
 * @param finished when it ended; null before that
 * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-getclusterdiagnosisresult">vendor's documentation</a>
 * @since 0.1.0
 */
public record DiagnosisResult(
        @JsonProperty("diagnosis_id") @Nullable String diagnosisId,
        @JsonProperty("type") DiagnosisType type,
        @JsonProperty("target") @Nullable JsonValue target,
        @JsonProperty("status") @Nullable Integer status,
        @JsonProperty("code") @Nullable Integer code,
        @JsonProperty("message") @Nullable String message,
        @JsonProperty("result") @Nullable JsonValue result,
        @JsonProperty("created") @Nullable Instant created,
        @JsonProperty("finished") @Nullable Instant finished) {

    public DiagnosisResult {
        type = type == null ? DiagnosisType.ABSENT : type;
        target = EmbeddedJsonText.unwrapped(target);
        result = EmbeddedJsonText.unwrapped(result);
    }
}
