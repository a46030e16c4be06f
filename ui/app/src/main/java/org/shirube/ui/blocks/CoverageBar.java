// SPDX-License-Identifier: Apache-2.0
package org.shirube.ui.blocks;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;

/// 配置 solid, after it 育成中 hatched, 年度目標 as a mark, 必要数 as a dotted mark, 超過 striped. The numbers stand beside it.
///
/// In a grid write the element itself: `<sh-coverage placed=.. training=.. target=.. needed=..></sh-coverage>`.
@Tag("sh-coverage")
public final class CoverageBar extends Component {

    public CoverageBar(int placed, int training, int target, int needed) {
        getElement()
                .setAttribute("placed", Integer.toString(placed))
                .setAttribute("training", Integer.toString(training))
                .setAttribute("target", Integer.toString(target))
                .setAttribute("needed", Integer.toString(needed));
    }
}
