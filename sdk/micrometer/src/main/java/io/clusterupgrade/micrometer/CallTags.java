// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.micrometer;

import io.clusterupgrade.event.CallEvent;
import io.clusterupgrade.request.CloudService.Vendor;
import io.micrometer.common.KeyValue;
import io.micrometer.common.KeyValues;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Tags;

/** The tags of a call that have few values. Always the same ones, since Prometheus rejects meters of one name with other tags. */
final class CallTags {
    private CallTags() {}

    static KeyValues keyValues(CallEvent event) {
        String status = event.status() == 0 ? KeyValue.NONE_VALUE : Integer.toString(event.status());
        String error = event.failure().isEmpty() ? KeyValue.NONE_VALUE : event.failure();
        return KeyValues.of(
                KeyValue.of("rpc.system", system(event)),
                KeyValue.of("rpc.service", event.service().name()),
                KeyValue.of("rpc.method", event.operation()),
                KeyValue.of("http.response.status_code", status),
                KeyValue.of("error.type", error));
    }

    static Tags of(CallEvent event) {
        return Tags.of(keyValues(event).stream()
                .map(pair -> Tag.of(pair.getKey(), pair.getValue()))
                .toList());
    }

    private static String system(CallEvent event) {
        return event.service().vendor() == Vendor.HUAWEI ? "huaweicloud-api" : "alibabacloud-api";
    }
}
