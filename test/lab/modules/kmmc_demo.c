// SPDX-License-Identifier: GPL-2.0
/* The module under test: a text and a number as parameters, a symbol that kmmc_intree exports too. */
#include <linux/module.h>

void kmmc_base_hello(void);

static char *text = "unset";
module_param(text, charp, 0444);
static int number;
module_param(number, int, 0444);

void kmmc_device(void);
void kmmc_device(void)
{
}
EXPORT_SYMBOL_GPL(kmmc_device);

static int __init demo_init(void)
{
	kmmc_base_hello();
	pr_info("kmmc_demo: loaded\n");
	return 0;
}

static void __exit demo_exit(void)
{
	pr_info("kmmc_demo: unloaded\n");
}

module_init(demo_init);
module_exit(demo_exit);
MODULE_LICENSE("GPL");
MODULE_DESCRIPTION("test module");
