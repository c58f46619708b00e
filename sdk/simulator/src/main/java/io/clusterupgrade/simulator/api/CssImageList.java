// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.clusterupgrade.simulator.css.CssCluster;
import io.clusterupgrade.simulator.css.CssImage;
import io.clusterupgrade.simulator.wire.Call;
import io.clusterupgrade.simulator.wire.Reply;
import java.util.List;

/** ListImages, and the image on the wire (CSS sheet 2.1). */
final class CssImageList {
    private CssImageList() {}

    static Reply answer(CssCluster cluster, Call call) {
        List<CssImage> images = cluster.images(call.variable("upgrade_type"));
        ObjectNode body = Json.object().put("needUploadUpgradePlugin", false);
        CssPaging.fromZero(call.query()).fill(body.putArray("imageInfoList"), images, CssImageList::image);
        return Reply.json(200, body.put("totalSize", images.size()).toString());
    }

    static ObjectNode image(CssImage image) {
        return Json.object()
                .put("id", image.id())
                .put("displayName", image.displayName())
                .put("imageDesc", image.description())
                .put("datastoreType", image.engine())
                .put("datastoreVersion", image.version())
                .put("priority", image.priority());
    }
}
