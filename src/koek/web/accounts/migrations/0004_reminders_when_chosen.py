"""Reminders are for who chooses them: accounts of before keep what stands with them."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "0003_sessions"),
    ]

    operations = [
        migrations.AlterField(
            model_name="account",
            name="wants_reminders",
            field=models.BooleanField(default=False),
        ),
    ]
