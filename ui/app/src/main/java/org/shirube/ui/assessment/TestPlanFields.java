// SPDX-License-Identifier: Apache-2.0
package org.shirube.ui.assessment;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shirube.contract.assessment.TestPlanView;
import org.shirube.contract.training.CourseView;
import org.shirube.ui.blocks.Blocks;

/// How a test is held, and which course follows from a low result.
class TestPlanFields extends Div {

    private static final int DAYS = 30;
    private static final int MOST_DAYS = 365;

    private final RadioButtonGroup<String> form = new RadioButtonGroup<>();
    private final ComboBox<CourseView> course = new ComboBox<>();
    private final Select<Integer> level = new Select<>();
    private final IntegerField days = new IntegerField();

    TestPlanFields(List<CourseView> courses) {
        form.setLabel(getTranslation("campaign.test.form"));
        form.setItems("ADAPTIVE", "FIXED");
        form.setItemLabelGenerator(one -> getTranslation("campaign.test.form." + one));
        form.setValue("FIXED");
        course.setLabel(getTranslation("campaign.test.course"));
        course.setHelperText(getTranslation("campaign.test.course.help"));
        course.addClassName("sh-widest");
        course.setItems(courses);
        course.setItemLabelGenerator(one -> one.code() + " " + one.title());
        course.setClearButtonVisible(true);
        course.addValueChangeListener(event -> showFollowUp(event.getValue() != null));
        level.setLabel(getTranslation("campaign.test.level"));
        level.setItems(1, 2, 3);
        level.setItemLabelGenerator(one -> getTranslation("campaign.test.level.below", one));
        level.setValue(2);
        days.setLabel(getTranslation("campaign.test.days"));
        days.setMin(1);
        days.setMax(MOST_DAYS);
        days.setStepButtonsVisible(true);
        days.setValue(DAYS);
        showFollowUp(false);
        addClassName("sh-stack");
        add(form, Blocks.box("sh-fields", course, level, days));
    }

    private void showFollowUp(boolean some) {
        level.setVisible(some);
        days.setVisible(some);
    }

    /// Whether everything that is needed is there; marks what is not.
    boolean complete() {
        boolean missing = course.getValue() != null && days.getValue() == null;
        days.setErrorMessage(missing ? getTranslation("parts.needed") : "");
        days.setInvalid(missing || days.isInvalid());
        return !days.isInvalid();
    }

    TestPlanView plan() {
        return new TestPlanView(form.getValue(), followUp());
    }

    private TestPlanView.@Nullable FollowUp followUp() {
        var chosen = course.getValue();
        return chosen == null ? null : new TestPlanView.FollowUp(chosen.code(), level.getValue(), days.getValue());
    }
}
