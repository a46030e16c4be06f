// SPDX-License-Identifier: Apache-2.0
package org.shirube.ui.answering;

import com.vaadin.flow.component.html.Div;
import org.shirube.ui.blocks.Blocks;

/// The end of a test that adapts: everything is answered, only the submission is left.
class EndOfTestPage extends Div {

    EndOfTestPage(AnswerSheet sheet, Runnable submit) {
        addClassName("sh-sheet");
        add(Blocks.head(
                getTranslation("answering.test.end"), getTranslation("answering.test.end.text", sheet.answered())));
        var send = Blocks.primary(getTranslation("answering.test.submit"), submit);
        send.addClassName("sh-push");
        send.setDisableOnClick(true);
        add(Blocks.box("sh-ways", Blocks.text("sh-small", getTranslation("answering.submit.once")), send));
    }
}
